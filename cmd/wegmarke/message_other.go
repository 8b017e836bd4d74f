//go:build !windows

package main

// showMessage has nothing to do where the error stream is where people look for a program that does not
// start, and where there is no message box without a toolkit.
func showMessage(string, string) {}
