// Package maptable shows a map as rows and columns of plain text: for the keyboard alone, for screen
// readers, which cannot look into the drawn map, and for reading many words at once. Each cell is a
// control of its own. It changes nothing; Enter leads to the place on the map.
package maptable
