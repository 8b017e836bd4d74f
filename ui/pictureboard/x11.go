//go:build linux

package pictureboard

import (
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// formats are what pictures are asked for in, the best one first.
var formats = [...]string{"image/png", "image/jpeg"}

// largestWrite keeps an answer within one request of the X server.
const largestWrite = 200 << 10

// usable says whether there is an X server. In a session of Wayland only the program whose window
// is in front may use the clipboard, and the way round through X finds there what it can, or nothing.
func usable() bool { return os.Getenv("DISPLAY") != "" && os.Getenv("WAYLAND_DISPLAY") == "" }

// client is a connection of its own to the X server. The one of the window belongs to the toolkit.
type client struct {
	*xgb.Conn
	window    xproto.Window
	clipboard xproto.Atom
	// hurry closes the connection when the server or another program is silent for too long.
	hurry *time.Timer
}

func dial() (*client, error) {
	xgb.Logger.SetOutput(io.Discard) // it would write every end of a connection to the terminal
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, fmt.Errorf("connect to the display: %w", err)
	}
	c := &client{Conn: conn, hurry: time.AfterFunc(patience, conn.Close)}
	if err := c.prepare(); err != nil {
		c.close()
		return nil, err
	}
	return c, nil
}

func (c *client) close() {
	c.hurry.Stop()
	c.Close()
}

// prepare makes the invisible window that clipboards are talked to with.
func (c *client) prepare() (err error) {
	if c.window, err = xproto.NewWindowId(c.Conn); err != nil {
		return fmt.Errorf("name a window: %w", err)
	}
	root := xproto.Setup(c.Conn).DefaultScreen(c.Conn).Root
	err = xproto.CreateWindowChecked(c.Conn, 0, c.window, root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0,
		xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange}).Check()
	if err != nil {
		return fmt.Errorf("make a window: %w", err)
	}
	c.clipboard, err = c.atom("CLIPBOARD")
	return err
}

func (c *client) atom(name string) (xproto.Atom, error) {
	reply, err := xproto.InternAtom(c.Conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		return 0, fmt.Errorf("name %s: %w", name, err)
	}
	return reply.Atom, nil
}

// next waits for an event. Errors of requests are passed over: they tell of windows that are gone.
func (c *client) next() (xgb.Event, error) {
	for {
		event, fault := c.WaitForEvent()
		switch {
		case event != nil:
			return event, nil
		case fault == nil:
			return nil, errSlow
		}
	}
}

func read() ([]byte, error) {
	for _, format := range formats {
		if picture, err := readAs(format); err != nil || picture != nil {
			return picture, err
		}
	}
	return nil, nil
}

// readAs asks for the picture in one format; nil where there is none.
func readAs(format string) ([]byte, error) {
	c, err := dial()
	if err != nil {
		return nil, err
	}
	defer c.close()
	var names [3]xproto.Atom
	for i, name := range []string{format, "INCR", "WEGMARKE_PICTURE"} {
		if names[i], err = c.atom(name); err != nil {
			return nil, err
		}
	}
	wanted, piecemeal, place := names[0], names[1], names[2]
	xproto.ConvertSelection(c.Conn, c.window, c.clipboard, wanted, place, xproto.TimeCurrentTime)
	for {
		event, err := c.next()
		if err != nil {
			return nil, err
		}
		answer, ok := event.(xproto.SelectionNotifyEvent)
		if !ok {
			continue
		}
		if answer.Property == 0 {
			return nil, nil
		}
		part, err := c.take(place)
		switch {
		case err != nil:
			return nil, err
		case part.Type == piecemeal:
			return c.pieces(place)
		case part.Type != wanted || len(part.Value) == 0:
			return nil, nil
		}
		return part.Value, nil
	}
}

// pieces collects a picture that the other program hands over part by part.
func (c *client) pieces(place xproto.Atom) ([]byte, error) {
	var whole []byte
	for {
		event, err := c.next()
		if err != nil {
			return nil, err
		}
		change, ok := event.(xproto.PropertyNotifyEvent)
		if !ok || change.Atom != place || change.State != xproto.PropertyNewValue {
			continue
		}
		part, err := c.take(place)
		if err != nil || len(part.Value) == 0 { // an empty part is the end
			return whole, err
		}
		if whole = append(whole, part.Value...); len(whole) > largest {
			return nil, errLarge
		}
	}
}

// take reads what lies at the place and clears it, which asks for the next part.
func (c *client) take(place xproto.Atom) (*xproto.GetPropertyReply, error) {
	c.hurry.Reset(patience)
	reply, err := xproto.GetProperty(c.Conn, true, c.window, place, xproto.GetPropertyTypeAny, 0, largest/4).Reply()
	switch {
	case err != nil:
		return nil, fmt.Errorf("take a part: %w", err)
	case reply == nil:
		return nil, errSlow
	case reply.BytesAfter > 0:
		return nil, errLarge
	}
	return reply, nil
}

// form is what is offered in one format.
type form struct {
	format string
	data   []byte
}

// write offers a picture until another program puts something on the clipboard.
func write(png []byte) error { return offerAll(form{formats[0], png}) }

// writeTable offers a table in the formats that programs ask for.
func writeTable(text, html string) error {
	return offerAll(form{"UTF8_STRING", []byte(text)}, form{"text/plain;charset=utf-8", []byte(text)}, form{"text/html", []byte(html)})
}

func readHTML() ([]byte, error) { return readAs("text/html") }

func offerAll(forms ...form) error {
	for _, f := range forms {
		if len(f.data) > largestWrite {
			return errLarge
		}
	}
	c, err := dial()
	if err != nil {
		return err
	}
	offer := offer{client: c, forms: forms}
	if err := offer.begin(); err != nil {
		c.close()
		return err
	}
	c.hurry.Stop()
	go offer.serve()
	return nil
}

// offer is a picture or a table of this program on the clipboard.
type offer struct {
	*client
	forms  []form
	kinds  []xproto.Atom // of the forms
	listed xproto.Atom
}

func (o *offer) begin() (err error) {
	for _, f := range o.forms {
		kind, err := o.atom(f.format)
		if err != nil {
			return err
		}
		o.kinds = append(o.kinds, kind)
	}
	if o.listed, err = o.atom("TARGETS"); err != nil {
		return err
	}
	if err := xproto.SetSelectionOwnerChecked(o.Conn, o.window, o.clipboard, xproto.TimeCurrentTime).Check(); err != nil {
		return fmt.Errorf("take the clipboard: %w", err)
	}
	owner, err := xproto.GetSelectionOwner(o.Conn, o.clipboard).Reply()
	if err != nil {
		return fmt.Errorf("ask for the owner: %w", err)
	}
	if owner.Owner != o.window {
		return errUnusable
	}
	return nil
}

func (o *offer) serve() {
	defer o.close()
	for {
		event, err := o.next()
		if err != nil {
			return
		}
		switch event := event.(type) {
		case xproto.SelectionClearEvent:
			return
		case xproto.SelectionRequestEvent:
			o.answer(event)
		}
	}
}

// answer puts what is offered, or the list of what there is, where another program wants it.
func (o *offer) answer(r xproto.SelectionRequestEvent) {
	place := r.Property
	if place == 0 {
		place = r.Target // as old programs expect it
	}
	i := slices.Index(o.kinds, r.Target)
	switch {
	case i >= 0:
		data := o.forms[i].data
		xproto.ChangeProperty(o.Conn, xproto.PropModeReplace, r.Requestor, place, r.Target, 8, uint32(len(data)), data)
	case r.Target == o.listed:
		list := binary.LittleEndian.AppendUint32(nil, uint32(o.listed))
		for _, kind := range o.kinds {
			list = binary.LittleEndian.AppendUint32(list, uint32(kind))
		}
		xproto.ChangeProperty(o.Conn, xproto.PropModeReplace, r.Requestor, place, xproto.AtomAtom, 32, uint32(len(o.kinds)+1), list)
	default:
		place = 0
	}
	done := xproto.SelectionNotifyEvent{Time: r.Time, Requestor: r.Requestor, Selection: r.Selection, Target: r.Target, Property: place}
	xproto.SendEvent(o.Conn, false, r.Requestor, 0, string(done.Bytes()))
}
