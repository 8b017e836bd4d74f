// Package cxmap owns the page on which a CX map is edited: the board with the map, what keys and
// menus do to it, and the commands that follow.
//
// It asks package edit for every change and never touches a record itself; it knows no files.
package cxmap
