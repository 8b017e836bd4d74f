package crashdisk

import (
	"context"
	"fmt"
	"os"
	"syscall"
	"time"

	"github.com/hanwen/go-fuse/v2/fs"
	"github.com/hanwen/go-fuse/v2/fuse"
)

// Missing says what mounting needs and this machine lacks; "" where nothing is missing.
func Missing() string {
	if os.Geteuid() != 0 {
		return "mounting a disk of our own needs root"
	}
	f, err := os.OpenFile("/dev/fuse", os.O_RDWR, 0)
	if err != nil {
		return "mounting a disk of our own needs /dev/fuse"
	}
	f.Close()
	return ""
}

// Mount shows a disk at a folder until the returned function is called. This process must not look
// into the folder meanwhile.
func Mount(d *Disk, dir string) (unmount func() error, err error) {
	never := time.Duration(0)
	server, err := fs.Mount(dir, &file{disk: d, id: Root}, &fs.Options{
		AttrTimeout: &never, EntryTimeout: &never, NegativeTimeout: &never,
		MountOptions: fuse.MountOptions{FsName: "crashdisk", DirectMountStrict: true, DisableXAttrs: true, MaxWrite: 128 << 10},
	})
	if err != nil {
		return nil, fmt.Errorf("mount disk: %w", err)
	}
	return server.Unmount, nil
}

// file is a file or folder as the kernel knows it.
type file struct {
	fs.Inode
	disk *Disk
	id   Ino
}

var (
	_ fs.NodeLookuper  = (*file)(nil)
	_ fs.NodeGetattrer = (*file)(nil)
	_ fs.NodeSetattrer = (*file)(nil)
	_ fs.NodeReaddirer = (*file)(nil)
	_ fs.NodeCreater   = (*file)(nil)
	_ fs.NodeMkdirer   = (*file)(nil)
	_ fs.NodeUnlinker  = (*file)(nil)
	_ fs.NodeRmdirer   = (*file)(nil)
	_ fs.NodeRenamer   = (*file)(nil)
	_ fs.NodeOpener    = (*file)(nil)
	_ fs.NodeReader    = (*file)(nil)
	_ fs.NodeWriter    = (*file)(nil)
	_ fs.NodeFsyncer   = (*file)(nil)
	_ fs.NodeStatfser  = (*file)(nil)
)

func (f *file) child(ctx context.Context, id Ino, out *fuse.EntryOut) (*fs.Inode, syscall.Errno) {
	info, errno := f.disk.Stat(id)
	if errno != 0 {
		return nil, errno
	}
	fill(info, &out.Attr)
	return f.NewInode(ctx, &file{disk: f.disk, id: id}, fs.StableAttr{Mode: out.Mode & syscall.S_IFMT, Ino: uint64(id)}), 0
}

func fill(info Info, out *fuse.Attr) {
	out.Ino, out.Size, out.Nlink, out.Blksize = uint64(info.Ino), uint64(info.Size), 1, 4096
	out.Blocks = (out.Size + sector - 1) / sector
	out.Mode = info.Mode | syscall.S_IFREG
	if info.Folder {
		out.Mode = info.Mode | syscall.S_IFDIR
	}
	now := time.Now()
	out.SetTimes(&now, &now, &now)
}

func (f *file) Lookup(ctx context.Context, name string, out *fuse.EntryOut) (*fs.Inode, syscall.Errno) {
	id, errno := f.disk.Lookup(f.id, name)
	if errno != 0 {
		return nil, errno
	}
	return f.child(ctx, id, out)
}

func (f *file) Getattr(_ context.Context, _ fs.FileHandle, out *fuse.AttrOut) syscall.Errno {
	info, errno := f.disk.Stat(f.id)
	if errno == 0 {
		fill(info, &out.Attr)
	}
	return errno
}

func (f *file) Setattr(ctx context.Context, h fs.FileHandle, in *fuse.SetAttrIn, out *fuse.AttrOut) syscall.Errno {
	if size, ok := in.GetSize(); ok {
		if errno := f.disk.Truncate(f.id, int64(size)); errno != 0 {
			return errno
		}
	}
	if mode, ok := in.GetMode(); ok {
		if errno := f.disk.SetMode(f.id, mode); errno != 0 {
			return errno
		}
	}
	return f.Getattr(ctx, h, out)
}

func (f *file) Readdir(context.Context) (fs.DirStream, syscall.Errno) {
	names, errno := f.disk.Names(f.id)
	if errno != 0 {
		return nil, errno
	}
	var list []fuse.DirEntry
	for _, name := range names {
		id, errno := f.disk.Lookup(f.id, name)
		if errno != 0 {
			return nil, errno
		}
		info, errno := f.disk.Stat(id)
		if errno != 0 {
			return nil, errno
		}
		var a fuse.Attr
		fill(info, &a)
		list = append(list, fuse.DirEntry{Name: name, Ino: a.Ino, Mode: a.Mode & syscall.S_IFMT})
	}
	return fs.NewListDirStream(list), 0
}

func (f *file) Create(ctx context.Context, name string, _, mode uint32, out *fuse.EntryOut) (*fs.Inode, fs.FileHandle, uint32, syscall.Errno) {
	id, errno := f.disk.Create(f.id, name, mode, false)
	if errno != 0 {
		return nil, nil, 0, errno
	}
	n, errno := f.child(ctx, id, out)
	return n, nil, fuse.FOPEN_DIRECT_IO, errno
}

func (f *file) Mkdir(ctx context.Context, name string, mode uint32, out *fuse.EntryOut) (*fs.Inode, syscall.Errno) {
	id, errno := f.disk.Create(f.id, name, mode, true)
	if errno != 0 {
		return nil, errno
	}
	return f.child(ctx, id, out)
}

func (f *file) Unlink(_ context.Context, name string) syscall.Errno { return f.disk.Remove(f.id, name) }

func (f *file) Rmdir(_ context.Context, name string) syscall.Errno { return f.disk.Remove(f.id, name) }

func (f *file) Rename(_ context.Context, name string, to fs.InodeEmbedder, newName string, flags uint32) syscall.Errno {
	target, ok := to.(*file)
	switch {
	case ok && flags == fs.RENAME_EXCHANGE:
		return f.disk.Exchange(f.id, name, target.id, newName)
	case !ok || flags != 0:
		return syscall.EINVAL
	}
	return f.disk.Rename(f.id, name, target.id, newName)
}

// Open lets every read and write come here, past the cache of the system.
func (f *file) Open(context.Context, uint32) (fs.FileHandle, uint32, syscall.Errno) {
	return nil, fuse.FOPEN_DIRECT_IO, 0
}

func (f *file) Read(_ context.Context, _ fs.FileHandle, dest []byte, off int64) (fuse.ReadResult, syscall.Errno) {
	n, errno := f.disk.Read(f.id, dest, off)
	return fuse.ReadResultData(dest[:n]), errno
}

func (f *file) Write(_ context.Context, _ fs.FileHandle, b []byte, off int64) (uint32, syscall.Errno) {
	if errno := f.disk.Write(f.id, b, off); errno != 0 {
		return 0, errno
	}
	return uint32(len(b)), 0
}

func (f *file) Fsync(context.Context, fs.FileHandle, uint32) syscall.Errno { return f.disk.Sync(f.id) }

func (f *file) Statfs(_ context.Context, out *fuse.StatfsOut) syscall.Errno {
	out.Bsize, out.Frsize, out.NameLen = 4096, 4096, 255
	out.Blocks, out.Bfree, out.Bavail = 1<<20, 1<<19, 1<<19
	return 0
}
