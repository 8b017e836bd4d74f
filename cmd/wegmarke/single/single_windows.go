package single

import (
	"errors"
	"fmt"
	"io"
	"sync/atomic"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// pipes is a door as a named pipe. Its name holds the user, and only that user can open it.
type pipes struct {
	name     string
	security *windows.SecurityAttributes
	// lock is what only one program can have; the system takes it back from one that has died.
	lock windows.Handle
	// next is the end at which the next caller arrives.
	next   atomic.Uintptr
	closed atomic.Bool
}

var allowForeground = windows.NewLazySystemDLL("user32.dll").NewProc("AllowSetForegroundWindow")

// open takes the place of the running program; nil where another one has it.
func open(name string) (door, error) {
	user, err := userID()
	if err != nil {
		return nil, err
	}
	// Owner and only reader is the user; computers of the network are refused below.
	d, err := windows.SecurityDescriptorFromString("O:" + user + "D:P(A;;GA;;;" + user + ")")
	if err != nil {
		return nil, err
	}
	p := &pipes{name: pipeName(user, name), security: &windows.SecurityAttributes{SecurityDescriptor: d}}
	p.security.Length = uint32(unsafe.Sizeof(*p.security))
	lock, err := windows.UTF16PtrFromString(`Local\wegmarke-` + user + "-" + name)
	if err != nil {
		return nil, err
	}
	p.lock, err = windows.CreateMutex(p.security, false, lock)
	switch {
	case errors.Is(err, windows.ERROR_ALREADY_EXISTS):
		return nil, windows.CloseHandle(p.lock)
	case err != nil:
		return nil, err
	}
	h, err := p.end(windows.FILE_FLAG_FIRST_PIPE_INSTANCE)
	if err != nil {
		return nil, errors.Join(err, windows.CloseHandle(p.lock))
	}
	p.next.Store(uintptr(h))
	return p, nil
}

func pipeName(user, name string) string { return `\\.\pipe\wegmarke-` + user + "-" + name }

func userID() (string, error) {
	u, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return "", fmt.Errorf("ask who the user is: %w", err)
	}
	return u.User.Sid.String(), nil
}

// end makes an end of the pipe for one caller.
func (p *pipes) end(first uint32) (windows.Handle, error) {
	name, err := windows.UTF16PtrFromString(p.name)
	if err != nil {
		return 0, err
	}
	mode := uint32(windows.PIPE_TYPE_BYTE | windows.PIPE_READMODE_BYTE | windows.PIPE_WAIT | windows.PIPE_REJECT_REMOTE_CLIENTS)
	return windows.CreateNamedPipe(name, windows.PIPE_ACCESS_DUPLEX|first, mode, mostAtOnce+1, mostBytes, mostBytes, 0, p.security)
}

func (p *pipes) accept() (line, error) {
	h := windows.Handle(p.next.Load())
	err := windows.ConnectNamedPipe(h, nil)
	switch {
	case p.closed.Load():
		return nil, errors.Join(errors.New("closed"), windows.CloseHandle(h))
	case err != nil && !errors.Is(err, windows.ERROR_PIPE_CONNECTED) && !errors.Is(err, windows.ERROR_NO_DATA):
		return nil, errors.Join(err, windows.CloseHandle(h))
	}
	next, err := p.end(0)
	if err != nil {
		return nil, errors.Join(err, windows.CloseHandle(h))
	}
	p.next.Store(uintptr(next))
	return &pipe{handle: h, serves: true}, nil
}

// close frees the end at which accept waits.
func (p *pipes) close() error {
	p.closed.Store(true)
	return errors.Join(windows.CancelIoEx(windows.Handle(p.next.Load()), nil), windows.CloseHandle(p.lock))
}

// pipe is a line over a named pipe.
type pipe struct {
	handle windows.Handle
	serves bool
	timer  *time.Timer
}

// call reaches the running program, if that is one of this user.
func call(name string) (line, error) {
	user, err := userID()
	if err != nil {
		return nil, err
	}
	path, err := windows.UTF16PtrFromString(pipeName(user, name))
	if err != nil {
		return nil, err
	}
	h, err := windows.CreateFile(path, windows.GENERIC_READ|windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING,
		windows.SECURITY_SQOS_PRESENT|windows.SECURITY_IDENTIFICATION, 0)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNobody, err)
	}
	if err := ownedBy(h, user); err != nil {
		return nil, errors.Join(err, windows.CloseHandle(h))
	}
	var server uint32
	if windows.GetNamedPipeServerProcessId(h, &server) == nil {
		// What the user has just double-clicked may come forward; without this the system lets it blink.
		_, _, _ = allowForeground.Call(uintptr(server))
	}
	return &pipe{handle: h}, nil
}

// ownedBy refuses a pipe that somebody else has made under the name.
func ownedBy(h windows.Handle, user string) error {
	d, err := windows.GetSecurityInfo(h, windows.SE_KERNEL_OBJECT, windows.OWNER_SECURITY_INFORMATION)
	if err != nil {
		return err
	}
	owner, _, err := d.Owner()
	if err != nil {
		return err
	}
	if owner.String() != user {
		return errors.New("the pipe is somebody else's")
	}
	return nil
}

func (p *pipe) within(d time.Duration) error {
	p.timer = time.AfterFunc(d, func() { _ = windows.CancelIoEx(p.handle, nil) })
	return nil
}

func (p *pipe) Read(b []byte) (int, error) {
	var n uint32
	err := windows.ReadFile(p.handle, b, &n, nil)
	if err == nil && n == 0 && len(b) > 0 {
		err = io.EOF
	}
	return int(n), err
}

func (p *pipe) Write(b []byte) (int, error) {
	var n uint32
	err := windows.WriteFile(p.handle, b, &n, nil)
	return int(n), err
}

func (p *pipe) Close() error {
	if p.timer != nil {
		p.timer.Stop()
	}
	if p.serves {
		// Closing throws away what has not been read; this waits for the reader, who is bound by his time.
		_ = windows.FlushFileBuffers(p.handle)
	}
	return windows.CloseHandle(p.handle)
}
