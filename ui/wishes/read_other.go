//go:build !windows && !darwin

package wishes

import (
	"context"
	"math"
	"time"

	"github.com/godbus/dbus/v5"
)

const (
	// patience is how long the portal may take for all answers; it may have to be started.
	patience = 2 * time.Second

	portal    = "org.freedesktop.portal.Desktop"
	path      = "/org/freedesktop/portal/desktop"
	readOne   = "org.freedesktop.portal.Settings.Read"
	gnome     = "org.gnome.desktop.interface"
	appearing = "org.freedesktop.appearance"
)

// read asks the portal of the desktop, over the bus of the session where there is one.
func read() Wishes {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	conn, err := dbus.SessionBusPrivateNoAutoStartup(dbus.WithContext(ctx))
	if err != nil {
		return Wishes{}
	}
	defer conn.Close()
	if conn.Auth(nil) != nil || conn.Hello() != nil {
		return Wishes{}
	}
	return from(func(namespace, key string) any {
		var v dbus.Variant
		if conn.Object(portal, path).CallWithContext(ctx, readOne, 0, namespace, key).Store(&v) != nil {
			return nil
		}
		for {
			inner, more := v.Value().(dbus.Variant) // older portals wrap the value twice
			if !more {
				return v.Value()
			}
			v = inner
		}
	})
}

// from puts the answers of a desktop together; nil is no answer.
func from(ask func(namespace, key string) any) (w Wishes) {
	if moves, ok := ask(gnome, "enable-animations").(bool); ok {
		w.Still = !moves
	}
	if reduced, ok := ask(appearing, "reduced-motion").(uint32); ok && reduced == 1 {
		w.Still = true
	}
	if factor, ok := ask(gnome, "text-scaling-factor").(float64); ok && factor >= 0.5 && factor <= 3 {
		w.Text = int(math.Round(factor * 100))
	}
	return w
}
