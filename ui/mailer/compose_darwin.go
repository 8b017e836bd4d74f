package mailer

import (
	"fmt"
	"os/exec"
)

// script lets Mail show a new mail. What stands in it comes as arguments, never as part of the script.
const script = `on run argv
	tell application "Mail"
		set theMail to make new outgoing message with properties {subject:item 2 of argv, content:(item 3 of argv) & return & return, visible:true}
		tell theMail
			repeat with i from 4 to count of argv
				make new to recipient at end of to recipients with properties {address:item i of argv}
			end repeat
			make new attachment with properties {file name:(POSIX file (item 1 of argv))} at after the last paragraph of content
		end tell
		activate
	end tell
end run`

// compose asks Apple's Mail; the system asks the user once whether it may be asked.
func compose(m Mail) error {
	if out, err := exec.Command("osascript", append([]string{"-e", script, m.File, m.Subject, m.Body}, m.To...)...).CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %w: %.200s", ErrNone, err, out)
	}
	return nil
}
