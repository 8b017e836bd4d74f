// Package hyphen says where a word may be parted that no line can hold.
//
// It owns the patterns of German and English and the choice between the places they allow; how wide a
// piece is, the caller knows. So the typesetter of maps and the widgets of the window part words in one
// way. It imports the standard library and assets.
package hyphen
