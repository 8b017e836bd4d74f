// Package round owns what is known about the Excel round: which workbooks went out, to whom and until
// when, which answers came back and which of them are in the project.
//
// All of it lies in records that there are anyway. A sending is a domain.Exchange; to whom it went is
// noted in entries of the project. An answer that came back is an exchange as well, whose Map is the
// sending it answers and whose Base is what it says: so it can be looked through when the file is long
// gone. The package only knows the domain and must not import anything that reads files.
package round
