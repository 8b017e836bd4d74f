package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"wegmarke/ui/i18n"
)

// graphics reads what the toolkit logs and notices that there will be no window: over a remote desktop, in
// a virtual machine or with an old driver there is often no OpenGL. The toolkit writes that into its log,
// which nobody sees, and then waits for ever for a window that does not come.
type graphics struct {
	// log receives all that is written.
	log io.Writer
	// tell says it to the user and ends the program. It is called once.
	tell func(noWindow)

	// headline is the line that means it; its reason follows on the next line.
	headline string
	shown    bool
	told     bool
}

// noWindow is why there is no window.
type noWindow struct {
	// display is missing, not the drawing on it.
	display bool
	// cause is what the toolkit says, for those who look after the computer.
	cause string
}

// What the toolkit logs where it cannot go on. It says so of every window.
const (
	noToolkit = "failed to initialise GLFW"
	noOpening = "window creation error"
	noOpenGL  = "failed to initialise OpenGL"
	noShader  = "Failed to compile shader"
)

// Write implements io.Writer for the log of the toolkit, which hands over one line at a time.
func (g *graphics) Write(p []byte) (int, error) {
	n, err := g.log.Write(p)
	g.read(string(p))
	return n, err
}

func (g *graphics) read(line string) {
	line = strings.TrimSpace(line)
	if g.headline != "" {
		_, cause, found := strings.Cut(line, "Cause: ")
		if !found {
			cause = g.headline
		}
		g.end(noWindow{display: g.headline == noToolkit, cause: cause})
		return
	}
	for _, headline := range []string{noToolkit, noOpening, noOpenGL, noShader} {
		if strings.Contains(line, headline) {
			g.headline = headline
			return
		}
	}
	// Some failures come with this line alone. A window that is there lives on: connecting to a running
	// computer from afar makes a driver complain too.
	if cause, found := glComplaint(line); found && !g.shown {
		g.end(noWindow{cause: cause})
	}
}

// windowShown is called when the first window is there.
func (g *graphics) windowShown() { g.shown = true }

// recovered looks at a panic: the toolkit's way to say that no format of pixels fits.
func (g *graphics) recovered(reason any) (meant bool) {
	cause, found := glComplaint(fmt.Sprint(reason))
	if !found || g.shown {
		return false
	}
	g.end(noWindow{cause: cause})
	return true
}

func (g *graphics) end(why noWindow) {
	if !g.told {
		g.told = true
		g.tell(why)
	}
}

// glComplaint finds what one of the layers beneath the toolkit says, without what stands before it.
func glComplaint(line string) (cause string, found bool) {
	for _, layer := range []string{"WGL: ", "GLX: ", "EGL: ", "NSGL: "} {
		if i := strings.Index(line, layer); i >= 0 {
			return line[i:], true
		}
	}
	return "", false
}

// graphicsWords says what happened, what is safe and what to do, for a person who knows no OpenGL and
// can show it to somebody who does.
func graphicsWords(words *i18n.Catalog, system string, why noWindow, program, log string) string {
	if why.display {
		return words.T("cli.error.display")
	}
	parts := []string{
		words.T("graphics.what"),
		words.T("graphics.safe"),
		words.T("graphics.driver"),
		words.T("graphics.remote"),
	}
	if system == "windows" {
		parts = append(parts, words.T("graphics.mesa", i18n.Values{"folder": filepath.Dir(program)}))
	}
	parts = append(parts, words.T("graphics.detail", i18n.Values{"detail": why.cause, "log": log}))
	return strings.Join(parts, "\n\n")
}
