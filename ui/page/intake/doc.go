// Package intake is the page on which tables of other people are looked through before they are taken
// into the project: what was found, what each becomes, and the table with phases, lanes and cards as
// they will be. Every row and column has a menu that corrects what was understood.
//
// It shows a proposal of domain/intake and hands back what the user chose; it changes no project
// itself.
package intake
