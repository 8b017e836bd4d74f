package crashdisk

import (
	"sync"
	"syscall"
)

// Kind is when folder operations become durable.
type Kind uint8

// The kinds of disks.
const (
	Journal Kind = iota
	Strict
)

// Plan says which faults a disk has. Numbers count from 1; 0 means never.
type Plan struct {
	Kind Kind
	// StopAt is the operation at which the power fails, or the line to the disk is cut. Operations are
	// those that change something, and fsync.
	StopAt int
	// WriteFault and SyncFault are the write and the fsync that fail once with EIO.
	WriteFault, SyncFault int
	// Room is how many bytes all files together may have.
	Room int64
}

// Ino names a file or folder. Root is the topmost folder.
type Ino uint64

// Root is the folder that is mounted.
const Root Ino = 1

// Disk is a disk in memory. Its methods may be called from any goroutine.
type Disk struct {
	mu      sync.Mutex
	plan    Plan
	nodes   map[Ino]*node
	last    Ino
	moves   []move
	used    int64
	ops     int
	writes  int
	syncs   int
	off     bool
	stopped chan struct{}
}

// node is a file or a folder.
type node struct {
	folder bool
	mode   uint32
	// data is what a reader sees, safe what would be left after a power cut, pending what lies between.
	data, safe []byte
	pending    []write
	// entries and durable are the same for a folder.
	entries, durable map[string]Ino
}

// move is one folder operation.
type move []setting

// setting is one name in a folder that was given to a file, or to none.
type setting struct {
	folder Ino
	name   string
	to     Ino
}

// New makes an empty disk.
func New(p Plan) *Disk {
	d := &Disk{plan: p, nodes: make(map[Ino]*node), last: Root, stopped: make(chan struct{})}
	d.nodes[Root] = newFolder(0o755)
	return d
}

func newFolder(mode uint32) *node {
	return &node{folder: true, mode: mode, entries: make(map[string]Ino), durable: make(map[string]Ino)}
}

// Stopped is closed when the power has failed.
func (d *Disk) Stopped() <-chan struct{} { return d.stopped }

// Ops counts the operations so far.
func (d *Disk) Ops() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.ops
}

// Stop lets the power fail now.
func (d *Disk) Stop() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.stop()
}

func (d *Disk) stop() {
	if !d.off {
		d.off = true
		close(d.stopped)
	}
}

// Mend takes all faults away: there is room again, and nothing fails any more. A disk that has stopped
// stays so.
func (d *Disk) Mend() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.plan = Plan{Kind: d.plan.Kind}
}

// Limit sets how many bytes all files together may have; 0 is any number.
func (d *Disk) Limit(room int64) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.plan.Room = room
}

// Used is how many bytes all files together have.
func (d *Disk) Used() int64 {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.used
}

// step counts an operation and says whether the disk still works.
func (d *Disk) step() syscall.Errno {
	if d.off {
		return syscall.EIO
	}
	d.ops++
	if d.plan.StopAt > 0 && d.ops >= d.plan.StopAt {
		d.stop()
		return syscall.EIO
	}
	return 0
}

// find looks a node up for an operation that changes nothing.
func (d *Disk) find(id Ino) (*node, syscall.Errno) {
	if d.off {
		return nil, syscall.EIO
	}
	n, ok := d.nodes[id]
	if !ok {
		return nil, syscall.ENOENT
	}
	return n, 0
}

// change counts an operation on a node and looks the node up.
func (d *Disk) change(id Ino) (*node, syscall.Errno) {
	if errno := d.step(); errno != 0 {
		return nil, errno
	}
	return d.find(id)
}
