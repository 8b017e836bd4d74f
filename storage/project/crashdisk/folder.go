package crashdisk

import (
	"maps"
	"slices"
	"syscall"
)

// Info is what is known of a file or folder.
type Info struct {
	Ino    Ino
	Folder bool
	Mode   uint32
	Size   int64
}

// Stat tells about a file or folder.
func (d *Disk) Stat(id Ino) (Info, syscall.Errno) {
	d.mu.Lock()
	defer d.mu.Unlock()
	n, errno := d.find(id)
	if errno != 0 {
		return Info{}, errno
	}
	return Info{Ino: id, Folder: n.folder, Mode: n.mode, Size: int64(len(n.data))}, 0
}

// SetMode changes the permissions. That they survive a power cut is not modelled.
func (d *Disk) SetMode(id Ino, mode uint32) syscall.Errno {
	d.mu.Lock()
	defer d.mu.Unlock()
	n, errno := d.find(id)
	if errno != 0 {
		return errno
	}
	n.mode = mode & 0o7777
	return 0
}

// Lookup finds a name in a folder.
func (d *Disk) Lookup(folder Ino, name string) (Ino, syscall.Errno) {
	d.mu.Lock()
	defer d.mu.Unlock()
	n, errno := d.find(folder)
	if errno != 0 {
		return 0, errno
	}
	id, ok := n.entries[name]
	if !ok {
		return 0, syscall.ENOENT
	}
	return id, 0
}

// Names lists a folder.
func (d *Disk) Names(folder Ino) ([]string, syscall.Errno) {
	d.mu.Lock()
	defer d.mu.Unlock()
	n, errno := d.find(folder)
	if errno != 0 {
		return nil, errno
	}
	return slices.Sorted(maps.Keys(n.entries)), 0
}

// Create makes an empty file or, with folder, a folder.
func (d *Disk) Create(parent Ino, name string, mode uint32, folder bool) (Ino, syscall.Errno) {
	d.mu.Lock()
	defer d.mu.Unlock()
	p, errno := d.change(parent)
	if errno != 0 {
		return 0, errno
	}
	if _, ok := p.entries[name]; ok {
		return 0, syscall.EEXIST
	}
	d.last++
	id := d.last
	if folder {
		d.nodes[id] = newFolder(mode & 0o7777)
	} else {
		d.nodes[id] = &node{mode: mode & 0o7777}
	}
	d.carryOut(move{{parent, name, id}})
	return id, 0
}

// Remove takes a name away. A folder must be empty.
func (d *Disk) Remove(parent Ino, name string) syscall.Errno {
	d.mu.Lock()
	defer d.mu.Unlock()
	p, errno := d.change(parent)
	if errno != 0 {
		return errno
	}
	id, ok := p.entries[name]
	if !ok {
		return syscall.ENOENT
	}
	n := d.nodes[id]
	if len(n.entries) > 0 {
		return syscall.ENOTEMPTY
	}
	d.used -= int64(len(n.data))
	d.carryOut(move{{parent, name, 0}})
	return 0
}

// Rename gives a file another name, in place of any that has it.
func (d *Disk) Rename(from Ino, name string, to Ino, newName string) syscall.Errno {
	d.mu.Lock()
	defer d.mu.Unlock()
	src, errno := d.change(from)
	if errno != 0 {
		return errno
	}
	dst, errno := d.find(to)
	if errno != 0 {
		return errno
	}
	id, ok := src.entries[name]
	if !ok {
		return syscall.ENOENT
	}
	if old, ok := dst.entries[newName]; ok {
		if old == id {
			return 0
		}
		d.used -= int64(len(d.nodes[old].data))
	}
	d.carryOut(move{{from, name, 0}, {to, newName, id}})
	return 0
}

// Exchange gives two files each other's name.
func (d *Disk) Exchange(a Ino, aName string, b Ino, bName string) syscall.Errno {
	d.mu.Lock()
	defer d.mu.Unlock()
	one, errno := d.change(a)
	if errno != 0 {
		return errno
	}
	two, errno := d.find(b)
	if errno != 0 {
		return errno
	}
	first, ok := one.entries[aName]
	second, also := two.entries[bName]
	if !ok || !also {
		return syscall.ENOENT
	}
	d.carryOut(move{{a, aName, second}, {b, bName, first}})
	return 0
}

func (d *Disk) carryOut(m move) {
	for _, s := range m {
		set(d.nodes[s.folder].entries, s)
	}
	d.moves = append(d.moves, m)
}

func set(entries map[string]Ino, s setting) {
	if s.to == 0 {
		delete(entries, s.name)
		return
	}
	entries[s.name] = s.to
}

// settle makes folder operations durable: those of one folder, or all.
func (d *Disk) settle(folder Ino, all bool) {
	d.moves = slices.DeleteFunc(d.moves, func(m move) bool {
		if !all && !slices.ContainsFunc(m, func(s setting) bool { return s.folder == folder }) {
			return false
		}
		for _, s := range m {
			set(d.nodes[s.folder].durable, s)
		}
		return true
	})
}
