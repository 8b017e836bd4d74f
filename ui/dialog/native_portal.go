//go:build !windows && !darwin

package dialog

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"github.com/godbus/dbus/v5"
	"github.com/google/uuid"
)

const (
	portalName    = "org.freedesktop.portal.Desktop"
	portalPath    = "/org/freedesktop/portal/desktop"
	portalChooser = "org.freedesktop.portal.FileChooser"
	portalRequest = "org.freedesktop.portal.Request"
	// portalPatience is how long a portal may take to say that it is there; it may have to be started.
	portalPatience = 3 * time.Second
)

// parentOf is the handle of a window under X11; Wayland knows no such number.
func parentOf(w fyne.Window) (handle uintptr) {
	if n, ok := w.(driver.NativeWindow); ok {
		n.RunNative(func(context any) {
			if c, ok := context.(driver.X11WindowContext); ok {
				handle = c.WindowHandle
			}
		})
	}
	return handle
}

// choose asks the desktop's portal and waits for the answer. It speaks to the bus itself, because
// it must subscribe to the answer before it asks, must not wait for a portal that is not there, and
// must read a plus in a path as a plus.
func choose(r request) (string, error) {
	conn, err := dbus.SessionBusPrivateNoAutoStartup()
	if err != nil {
		return "", fmt.Errorf("%w: %w", errNoDialog, err)
	}
	defer conn.Close()
	if err := greet(conn); err != nil {
		return "", fmt.Errorf("%w: %w", errNoDialog, err)
	}
	answers := make(chan *dbus.Signal, 8)
	conn.Signal(answers)
	if err := conn.AddMatchSignal(dbus.WithMatchInterface(portalRequest), dbus.WithMatchMember("Response")); err != nil {
		return "", fmt.Errorf("%w: %w", errNoDialog, err)
	}
	handle, err := askPortal(conn, r)
	if err != nil {
		return "", err
	}
	for s := range answers {
		if s.Path == handle && s.Name == portalRequest+".Response" {
			return pathFrom(s.Body)
		}
	}
	return "", fmt.Errorf("wait for the portal: %w", errNoDialog)
}

// greet connects and looks quickly whether a portal is there at all.
func greet(conn *dbus.Conn) error {
	if err := conn.Auth(nil); err != nil {
		return err
	}
	if err := conn.Hello(); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), portalPatience)
	defer cancel()
	portal := conn.Object(portalName, portalPath)
	return portal.CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", 0, portalChooser, "version").Err
}

// askPortal opens the dialog and returns the name under which the answer will come.
func askPortal(conn *dbus.Conn, r request) (dbus.ObjectPath, error) {
	parent := ""
	if r.parent != 0 {
		parent = fmt.Sprintf("x11:%x", r.parent)
	}
	method := ".OpenFile"
	if r.mode == modeSave {
		method = ".SaveFile"
	}
	var handle dbus.ObjectPath
	err := conn.Object(portalName, portalPath).
		Call(portalChooser+method, 0, parent, r.title, portalOptions(r)).Store(&handle)
	if err != nil {
		return "", fmt.Errorf("%w: %w", errNoDialog, err)
	}
	return handle, nil
}

// portalFilter has the shape the portal prescribes: a name and patterns, 0 meaning a file name.
type portalFilter struct {
	Name     string
	Patterns []portalPattern
}

type portalPattern struct {
	Kind    uint32
	Pattern string
}

func portalOptions(r request) map[string]dbus.Variant {
	options := map[string]dbus.Variant{
		"handle_token": dbus.MakeVariant("wegmarke" + strings.ReplaceAll(uuid.NewString(), "-", "")),
		"modal":        dbus.MakeVariant(true),
	}
	if r.mode == modeFolder {
		options["directory"] = dbus.MakeVariant(true)
	}
	if r.folder != "" {
		// A path is a row of bytes that ends in zero.
		options["current_folder"] = dbus.MakeVariant(append([]byte(r.folder), 0))
	}
	if r.mode == modeSave && r.name != "" {
		options["current_name"] = dbus.MakeVariant(r.name)
	}
	var filters []portalFilter
	for _, f := range r.filters {
		kind := portalFilter{Name: f.Name}
		for _, e := range f.Endings {
			kind.Patterns = append(kind.Patterns, portalPattern{0, "*." + eitherCase(e)})
		}
		filters = append(filters, kind)
	}
	if len(filters) > 0 {
		options["filters"] = dbus.MakeVariant(filters)
	}
	return options
}

// eitherCase makes a pattern that takes capitals too: xlsx becomes [xX][lL][sS][xX].
func eitherCase(ending string) string {
	var b strings.Builder
	for _, r := range ending {
		lower, upper := strings.ToLower(string(r)), strings.ToUpper(string(r))
		if lower == upper {
			b.WriteRune(r)
			continue
		}
		b.WriteString("[" + lower + upper + "]")
	}
	return b.String()
}

// pathFrom reads the answer; "" where the user has cancelled.
func pathFrom(body []any) (string, error) {
	if len(body) != 2 {
		return "", fmt.Errorf("read answer of the portal: %w", errNoDialog)
	}
	status, _ := body[0].(uint32)
	results, _ := body[1].(map[string]dbus.Variant)
	switch status {
	case 0:
	case 1:
		return "", nil
	default:
		return "", fmt.Errorf("portal gave up: %w", errNoDialog)
	}
	uris, _ := results["uris"].Value().([]string)
	if len(uris) == 0 {
		return "", nil
	}
	u, err := url.Parse(uris[0])
	if err != nil || u.Scheme != "file" {
		return "", fmt.Errorf("read path %q: %w", uris[0], errNoDialog)
	}
	return u.Path, nil
}
