// Package still shows parts of a window as pictures of themselves while a gesture runs elsewhere.
//
// The toolkit paints the whole window for every frame, each rectangle and each line of text by a call
// of the graphics driver. While somebody scrolls, zooms or drags on the map, the bars around it do not
// change, and yet they would be nearly all that a frame costs. So a Panel reads back once what has
// been painted of it, to the pixel, and shows that in place of its content until the gesture ends, or
// until anything inside is other than it was.
//
// What is in a resting panel cannot be found by pointer or keyboard. So a Pause is to be begun only
// while both are on the map, and ends with the first sign that they leave it.
package still
