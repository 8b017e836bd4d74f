// Package checks owns the page on which a project is checked: the six C-factors, the questions
// before the start, the data protection checklist and the days on which somebody looks again.
//
// It shows what the document says and changes it through the commit it is given; where a click
// leads it leaves to the window. It imports domain packages and the ui packages for words, theme
// and widgets, no other page.
package checks
