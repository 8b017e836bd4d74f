package crashdisk

import "syscall"

// sector is what a disk writes whole or not at all.
const sector = 512

// write is a change of a file that has not been made durable: bytes at an offset, or with cut the new
// length.
type write struct {
	off   int64
	bytes []byte
	cut   bool
}

// Read fills b from an offset and returns how many bytes there were.
func (d *Disk) Read(id Ino, b []byte, off int64) (int, syscall.Errno) {
	d.mu.Lock()
	defer d.mu.Unlock()
	n, errno := d.find(id)
	if errno != 0 {
		return 0, errno
	}
	if off >= int64(len(n.data)) {
		return 0, 0
	}
	return copy(b, n.data[off:]), 0
}

// Write writes b at an offset.
func (d *Disk) Write(id Ino, b []byte, off int64) syscall.Errno {
	d.mu.Lock()
	defer d.mu.Unlock()
	n, errno := d.change(id)
	if errno != 0 {
		return errno
	}
	d.writes++
	if d.writes == d.plan.WriteFault {
		return syscall.EIO
	}
	grow := max(off+int64(len(b))-int64(len(n.data)), 0)
	if d.plan.Room > 0 && grow > 0 && d.used+grow > d.plan.Room {
		return syscall.ENOSPC
	}
	d.used += grow
	w := write{off: off, bytes: append([]byte(nil), b...)}
	n.data = w.apply(n.data)
	n.pending = append(n.pending, w)
	return 0
}

// Truncate sets the length of a file.
func (d *Disk) Truncate(id Ino, size int64) syscall.Errno {
	d.mu.Lock()
	defer d.mu.Unlock()
	n, errno := d.change(id)
	if errno != 0 {
		return errno
	}
	d.used += size - int64(len(n.data))
	w := write{off: size, cut: true}
	n.data = w.apply(n.data)
	n.pending = append(n.pending, w)
	return 0
}

// Sync makes a file, or the names in a folder, durable.
func (d *Disk) Sync(id Ino) syscall.Errno {
	d.mu.Lock()
	defer d.mu.Unlock()
	n, errno := d.change(id)
	if errno != 0 {
		return errno
	}
	d.syncs++
	if d.syncs == d.plan.SyncFault {
		// The system has tried and will not try these bytes again; readers go on seeing them.
		n.pending = nil
		return syscall.EIO
	}
	for _, w := range n.pending {
		n.safe = w.apply(n.safe)
	}
	n.pending = nil
	if n.folder || d.plan.Kind == Journal {
		d.settle(id, d.plan.Kind == Journal)
	}
	return 0
}

// apply carries a write out on the bytes of a file.
func (w write) apply(data []byte) []byte {
	if w.cut {
		if w.off <= int64(len(data)) {
			return data[:w.off:w.off]
		}
		return append(data, make([]byte, w.off-int64(len(data)))...)
	}
	if end := w.off + int64(len(w.bytes)); end > int64(len(data)) {
		data = append(data, make([]byte, end-int64(len(data)))...)
	}
	copy(data[w.off:], w.bytes)
	return data
}
