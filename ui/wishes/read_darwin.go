package wishes

import (
	"os/exec"
	"strings"
)

// read asks for the setting of the system's accessibility pane. macOS has no size of text for all programs.
func read() Wishes {
	out, err := exec.Command("defaults", "read", "com.apple.universalaccess", "reduceMotion").Output()
	return Wishes{Still: err == nil && strings.TrimSpace(string(out)) == "1"}
}
