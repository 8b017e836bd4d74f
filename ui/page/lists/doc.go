// Package lists owns the lists that pages and panels let the user choose from by searching: the key
// figures of the catalogue and the records of the project. It knows the domain and the words, but
// not what is done with the choice.
package lists
