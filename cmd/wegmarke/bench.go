package main

import (
	"flag"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"

	"wegmarke/ui"
	"wegmarke/ui/bench"
)

func benchVerb() verb {
	return verb{
		name: "bench", usage: "FILE [--json] [--profile OUT]", min: 1, max: 1,
		flags: func(f *flag.FlagSet, o *options) {
			jsonFlag(f, o)
			f.StringVar(&o.theme, "theme", "light", "")
			f.Float64Var(&o.scale, "scale", 0, "")
			f.StringVar(&o.profile, "profile", "", "")
		},
		run: runBench,
	}
}

// runBench measures the window on a copy of the file, with folders of its own.
func runBench(t *task) (err error) {
	if !hasDisplay(runtime.GOOS, os.Getenv) {
		return &refusal{key: "cli.error.display"}
	}
	folder, err := os.MkdirTemp(t.data, "wegmarke-bench-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	file := filepath.Join(folder, filepath.Base(t.args[0]))
	if err := copyFile(file, t.args[0]); err != nil {
		return &fileError{file: t.args[0], err: err}
	}
	own := *t
	own.data, own.args = filepath.Join(folder, "data"), []string{file}
	w, err := prepareWindow(&own)
	if err != nil {
		return err
	}
	defer w.close()
	w.setScale()
	stop, err := t.startProfile()
	if err != nil {
		return err
	}
	report, err := ui.Bench(w.params(&own))
	stop()
	if err != nil {
		return err
	}
	return t.showBench(report)
}

func (t *task) showBench(r *bench.Report) error {
	if t.json {
		return t.report(r)
	}
	return r.WriteTable(t.std.out)
}

// startProfile writes where the processor time goes; each sample names the phase of the script.
// Beside it lies a profile of the memory in use at the end.
func (t *task) startProfile() (stop func(), err error) {
	if t.profile == "" {
		return func() {}, nil
	}
	f, err := os.Create(t.profile)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		_ = f.Close()
		return nil, err
	}
	return func() {
		pprof.StopCPUProfile()
		_ = f.Close()
		if heap, err := os.Create(t.profile + ".heap"); err == nil {
			_ = pprof.WriteHeapProfile(heap) // as of the collection at the end of the script
			_ = heap.Close()
		}
	}, nil
}

func copyFile(to, from string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		_ = out.Close()
		return err
	}
	return out.Close()
}
