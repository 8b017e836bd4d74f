// Package parcel is what is copied: cards, lanes, phases or a whole map with everything that hangs on
// them and all they show, as it was at that moment. A parcel stands for itself: it outlives the
// project it was taken from and can be put into another one.
//
// It owns what goes into a parcel, its form as text, and the table that other programs get. Putting
// it into a project belongs to package edit.
package parcel
