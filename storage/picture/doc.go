// Package picture writes a scene as a PNG, PDF or SVG file.
//
// It owns the translation of the scene's primitives into these formats: page, metadata, embedded
// fonts, escaping. Positions and line breaks come from the scene and are not touched. It imports
// domain packages and PDF and image libraries; never a toolkit.
package picture
