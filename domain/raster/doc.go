// Package raster draws a scene into pixels: tiles of the screen, thumbnails, PNG files and pictures in tests.
//
// It owns the drawing of every primitive of package scene and the masks this needs (glyphs, icons,
// corners, shadows, scaled pictures). It decides nothing about layout. Every pixel is computed from
// its place in the zoomed pane and never from the image it lands in, so tiles join without seams.
// It imports the standard library, domain packages and font and image libraries; never a toolkit.
package raster
