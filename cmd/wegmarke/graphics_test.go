package main

import (
	"errors"
	"io"
	"log"
	"strings"
	"testing"

	"wegmarke/ui/i18n"
)

// watching writes lines as the toolkit does, through a logger, and returns what the user would be told.
func watching(t *testing.T, shown bool, lines ...string) []noWindow {
	t.Helper()
	var told []noWindow
	var kept strings.Builder
	g := &graphics{log: &kept, tell: func(why noWindow) { told = append(told, why) }}
	if shown {
		g.windowShown()
	}
	toolkit := log.New(g, "", log.LstdFlags)
	for _, line := range lines {
		toolkit.Println(line)
		if !strings.Contains(kept.String(), line) {
			t.Errorf("%q is not in the log", line)
		}
	}
	return told
}

func TestNoWindowIsNoticed(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		shown bool
		want  noWindow
	}{
		{
			name:  "a driver without OpenGL",
			lines: []string{"Fyne error:  window creation error", "  Cause: APIUnavailable: WGL: The driver does not appear to support OpenGL", "  At: driver.go:180"},
			want:  noWindow{cause: "APIUnavailable: WGL: The driver does not appear to support OpenGL"},
		},
		{
			name:  "a driver with too old an OpenGL, for a second window",
			lines: []string{"Fyne error:  window creation error", "  Cause: VersionUnavailable: WGL: Driver does not support OpenGL version 2.1"},
			shown: true,
			want:  noWindow{cause: "VersionUnavailable: WGL: Driver does not support OpenGL version 2.1"},
		},
		{
			name:  "an error that stands alone",
			lines: []string{"PlatformError: WGL: Failed to create dummy context"},
			want:  noWindow{cause: "WGL: Failed to create dummy context"},
		},
		{
			name:  "an OpenGL that lacks functions, without a reason",
			lines: []string{"Fyne error:  failed to initialise OpenGL", "  At: gl_core.go:75"},
			want:  noWindow{cause: "failed to initialise OpenGL"},
		},
		{
			name:  "no display",
			lines: []string{"Fyne error:  failed to initialise GLFW", "  Cause: PlatformUnavailable: X11: Failed to open display :77"},
			want:  noWindow{display: true, cause: "PlatformUnavailable: X11: Failed to open display :77"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := watching(t, c.shown, c.lines...); len(got) != 1 || got[0] != c.want {
				t.Errorf("told %v, want %v once", got, c.want)
			}
		})
	}
}

func TestAWindowThatIsThereLivesOn(t *testing.T) {
	if got := watching(t, true, "PlatformError: WGL: Failed to make context current"); len(got) != 0 {
		t.Errorf("told %v", got)
	}
	usual := []string{"Fyne error:  failed to watch theme settings", "  Cause: no session bus", "  At: app.go:1"}
	if got := watching(t, false, usual...); len(got) != 0 {
		t.Errorf("told %v", got)
	}
}

func TestAPanicOfTheGraphicsIsTold(t *testing.T) {
	told := 0
	g := &graphics{log: io.Discard, tell: func(noWindow) { told++ }}
	if g.recovered("index out of range") {
		t.Error("a fault of ours was taken for one of the driver")
	}
	if !g.recovered(errors.New("FormatUnavailable: WGL: Failed to find a suitable pixel format")) || told != 1 {
		t.Errorf("told %d times", told)
	}
}

func TestGraphicsWordsSayWhatToDo(t *testing.T) {
	why := noWindow{cause: "WGL: nothing"}
	for _, lang := range i18n.Languages() {
		words := i18n.New(lang)
		text := graphicsWords(words, "windows", why, "C:/Programs/Wegmarke/wegmarke.exe", "C:/log.txt")
		for _, want := range []string{words.T("graphics.safe"), "opengl32.dll", "C:/Programs/Wegmarke\n", why.cause, "C:/log.txt"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q in:\n%s", lang, want, text)
			}
		}
		if text := graphicsWords(words, "linux", why, "/opt/wegmarke", "log"); strings.Contains(text, "opengl32.dll") {
			t.Errorf("%s: Linux is told of a library of Windows:\n%s", lang, text)
		}
	}
}
