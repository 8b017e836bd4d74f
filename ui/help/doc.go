// Package help owns the window of help: short topics, the table of keys and what the program is made
// of. It knows neither pages nor projects: what it shows is handed to it.
//
// It may import assets and the ui packages for words, theme and widgets.
package help
