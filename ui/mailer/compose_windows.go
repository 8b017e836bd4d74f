package mailer

import (
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// The structures of Simple MAPI, as mapi.h has them.
type (
	mapiMessage struct {
		_                                       uint32
		subject, text, kind, date, conversation *uint16
		flags                                   uint32
		originator                              *mapiRecipient
		recipients                              uint32
		to                                      *mapiRecipient
		files                                   uint32
		file                                    *mapiFile
	}
	mapiRecipient struct {
		_, class      uint32
		name, address *uint16
		entrySize     uint32
		entry         uintptr
	}
	mapiFile struct {
		_, flags, position uint32
		path, name         *uint16
		kind               uintptr
	}
)

const (
	mapiTo        = 1
	mapiLogonUI   = 1
	mapiDialog    = 8
	mapiDone      = 0
	mapiAbort     = 1
	mapiNowhere   = ^uint32(0) // the file stands at no place of the text
	anyForeground = ^uint32(0)
)

var (
	sendMail        = windows.NewLazySystemDLL("mapi32.dll").NewProc("MAPISendMailW")
	allowForeground = windows.NewLazySystemDLL("user32.dll").NewProc("AllowSetForegroundWindow")
)

// compose asks the mail program that the user has chosen, and waits until the mail is sent or closed.
func compose(m Mail) error {
	if !chosen() {
		return ErrNone // the system would say so in a box of its own
	}
	if err := sendMail.Find(); err != nil {
		return fmt.Errorf("%w: %w", ErrNone, err)
	}
	var wrong error
	text := func(s string) *uint16 {
		p, err := windows.UTF16PtrFromString(s)
		if err != nil {
			wrong = err
		}
		return p
	}
	file := mapiFile{position: mapiNowhere, path: text(m.File)}
	message := mapiMessage{subject: text(m.Subject), text: text(m.Body), files: 1, file: &file}
	to := make([]mapiRecipient, len(m.To))
	for i, address := range m.To {
		to[i] = mapiRecipient{class: mapiTo, name: text(address), address: text("SMTP:" + address)}
	}
	if len(to) > 0 {
		message.recipients, message.to = uint32(len(to)), &to[0]
	}
	if wrong != nil {
		return fmt.Errorf("compose mail: %w", wrong)
	}
	runtime.LockOSThread() // mail programs keep what they know by thread
	defer runtime.UnlockOSThread()
	_, _, _ = allowForeground.Call(uintptr(anyForeground))
	code, _, _ := sendMail.Call(0, 0, uintptr(unsafe.Pointer(&message)), mapiLogonUI|mapiDialog, 0)
	runtime.KeepAlive(to)
	switch uint32(code) {
	case mapiDone:
		return nil
	case mapiAbort:
		return ErrLeft
	}
	return fmt.Errorf("%w: MAPI says %d", ErrNone, uint32(code))
}

// chosen says whether the mail program that counts as the user's takes mails from others.
func chosen() bool {
	const clients = `Software\Clients\Mail`
	for _, root := range []registry.Key{registry.CURRENT_USER, registry.LOCAL_MACHINE} {
		name, err := value(root, clients, "")
		if err != nil || name == "" {
			continue
		}
		for _, at := range []registry.Key{registry.CURRENT_USER, registry.LOCAL_MACHINE} {
			for _, entry := range []string{"DLLPath", "DLLPathEx"} {
				if path, err := value(at, clients+`\`+name, entry); err == nil && path != "" {
					return true
				}
			}
		}
		return false
	}
	return false
}

func value(root registry.Key, path, name string) (string, error) {
	k, err := registry.OpenKey(root, path, registry.QUERY_VALUE)
	if err != nil {
		return "", err
	}
	defer k.Close()
	text, _, err := k.GetStringValue(name)
	return text, err
}
