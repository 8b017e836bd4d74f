package recent

// TellSystem puts a file into the list of recent files that the system shows in its menus, where it has
// one. It may take a moment and belongs in the background.
func TellSystem(path string) error { return tellSystem(path) }
