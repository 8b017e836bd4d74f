// Package present owns the presentation of a map: the slides in their order, the screen that shows one
// of them with the pointer of light, and the notes for whoever speaks. What is on a slide and where is
// decided by package scene.
package present
