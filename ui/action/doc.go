// Package action owns the one table of everything a user can do. Menu, toolbar, context menu and
// keyboard all run the same entries, so that a command looks, is called and is possible everywhere
// in the same way.
//
// It imports the toolkit for keys and menus and nothing else of the program.
package action
