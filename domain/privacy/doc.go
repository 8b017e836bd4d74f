// Package privacy owns the look at what a workbook is about to carry out of the house: it finds
// e-mail addresses, telephone numbers, bank details and names of real people in texts, and leaves
// out what the user decides to leave out.
//
// It only knows the domain. It is careful with figures: days, prices, part numbers and postcodes
// must not be taken for telephone numbers, or nobody would read the list any more.
package privacy
