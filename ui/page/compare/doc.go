// Package compare is the page that shows a map beside its future state: both lane by lane in one
// scene, the differences in words beside it, and the ways to take them over.
//
// It imports domain packages, the canvas and the kit. It knows no other page; what it asks of the
// window comes in as functions.
package compare
