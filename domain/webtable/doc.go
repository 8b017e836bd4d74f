// Package webtable reads and writes tables as HTML, the form in which spreadsheets and word processors
// pass cells on with what is bold in them. What it reads is a stranger's: it keeps the texts and what is
// bold and drops everything else. It imports the standard library, domain/marked, and nothing else.
package webtable
