// Package guide owns the panel that leads through the work: what each step is for, whether it has
// been taken, and the way there.
//
// It judges nothing itself: package analysis says what the project holds. It imports domain
// packages and the ui packages for words, theme and widgets, no page.
package guide
