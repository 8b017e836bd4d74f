package crashdisk

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
)

// Left writes into an empty folder what is on the disk after the power has failed: what was made
// durable, and of the rest a part that chance chooses.
func (d *Disk) Left(dir string, chance *rand.Rand) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.stop()
	for _, m := range d.moves[:chance.IntN(len(d.moves)+1)] {
		for _, s := range m {
			set(d.nodes[s.folder].durable, s)
		}
	}
	return d.save(dir, Root, func(n *node) map[string]Ino { return n.durable }, func(n *node) []byte { return n.survivors(chance) })
}

// Present writes into an empty folder what is on the disk now, as one sees it that is connected again
// after its line was cut.
func (d *Disk) Present(dir string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.save(dir, Root, func(n *node) map[string]Ino { return n.entries }, func(n *node) []byte { return n.data })
}

func (d *Disk) save(dir string, folder Ino, names func(*node) map[string]Ino, data func(*node) []byte) error {
	entries := names(d.nodes[folder])
	// Sorted, so that chance falls the same way in every run.
	for _, name := range slices.Sorted(maps.Keys(entries)) {
		id := entries[name]
		n, path := d.nodes[id], filepath.Join(dir, name)
		if !n.folder {
			if err := os.WriteFile(path, data(n), fs.FileMode(n.mode|0o600)); err != nil {
				return fmt.Errorf("save disk: %w", err)
			}
			continue
		}
		if err := os.Mkdir(path, 0o755); err != nil {
			return fmt.Errorf("save disk: %w", err)
		}
		if err := d.save(path, id, names, data); err != nil {
			return err
		}
	}
	return nil
}

// survivors is what a file holds after a power cut: in a third of the cases the writes up to one of
// them, in a third any of them, in a third any sectors of them.
func (n *node) survivors(chance *rand.Rand) []byte {
	out := slices.Clone(n.safe)
	if len(n.pending) == 0 {
		return out
	}
	how, upTo := chance.IntN(3), chance.IntN(len(n.pending)+1)
	for i, w := range n.pending {
		switch {
		case how == 0:
			if i < upTo {
				out = w.apply(out)
			}
		case how == 1 || w.cut:
			if chance.IntN(2) == 0 {
				out = w.apply(out)
			}
		default:
			out = w.tear(out, chance)
		}
	}
	return out
}

// tear carries out some sectors of a write.
func (w write) tear(data []byte, chance *rand.Rand) []byte {
	for from := int64(0); from < int64(len(w.bytes)); {
		to := min((w.off+from)/sector*sector+sector-w.off, int64(len(w.bytes)))
		if chance.IntN(2) == 0 {
			data = write{off: w.off + from, bytes: w.bytes[from:to]}.apply(data)
		}
		from = to
	}
	return data
}

// Load reads a folder of the real disk; all of it counts as durable.
func Load(dir string, p Plan) (*Disk, error) {
	d := New(p)
	if err := d.load(dir, Root); err != nil {
		return nil, fmt.Errorf("load disk: %w", err)
	}
	return d, nil
}

func (d *Disk) load(dir string, into Ino) error {
	list, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range list {
		info, err := e.Info()
		if err != nil {
			return err
		}
		path, mode := filepath.Join(dir, e.Name()), uint32(info.Mode().Perm())
		d.last++
		id := d.last
		set(d.nodes[into].entries, setting{name: e.Name(), to: id})
		set(d.nodes[into].durable, setting{name: e.Name(), to: id})
		if e.IsDir() {
			d.nodes[id] = newFolder(mode)
			if err := d.load(path, id); err != nil {
				return err
			}
			continue
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		d.nodes[id] = &node{mode: mode, data: b, safe: slices.Clone(b)}
		d.used += int64(len(b))
	}
	return nil
}
