//go:build !windows && !darwin

package mailer

import (
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// patience is how long the mail program may take to say that it cannot. Some run until the mail is sent.
const patience = 10 * time.Second

// compose asks the script that desktops have for it.
func compose(m Mail) error {
	path, err := exec.LookPath("xdg-email")
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNone, err)
	}
	c := exec.Command(path, arguments(m)...)
	if err := c.Start(); err != nil {
		return fmt.Errorf("%w: %w", ErrNone, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			return errors.Join(ErrNone, fmt.Errorf("run xdg-email: %w", err))
		}
	case <-time.After(patience):
	}
	return nil
}

func arguments(m Mail) []string {
	// An address is a word of its own after all options; one that begins like an option is none.
	out := []string{"--utf8", "--subject", m.Subject, "--body", m.Body, "--attach", m.File}
	for _, to := range m.To {
		if !strings.HasPrefix(to, "-") {
			out = append(out, to)
		}
	}
	return out
}
