package raster

import (
	"testing"

	"wegmarke/assets"
	"wegmarke/domain/scene"
)

func TestEveryIconCanBeRead(t *testing.T) {
	for _, name := range assets.IconNames() {
		svg, _ := assets.Icon(name)
		path, err := ParseIcon(svg)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(path) < 4 {
			t.Errorf("%s: only %d steps", name, len(path))
		}
		for _, s := range path {
			for _, p := range s.P[:pointsOf(s.Op)] {
				if p.X < 0 || p.X > iconGrid || p.Y < 0 || p.Y > iconGrid {
					t.Errorf("%s: point %v is off the grid", name, p)
				}
			}
		}
	}
}

func TestPathCommands(t *testing.T) {
	svg := func(d string) []byte { return []byte(`<svg><path d="` + d + `"/></svg>`) }
	got, err := ParseIcon(svg("M1 2L3 4 5-6H7V8C1,2 3,4 5,6Q8 9 11 6Z"))
	if err != nil {
		t.Fatal(err)
	}
	want := []scene.Segment{
		{Op: scene.MoveTo, P: [3]scene.Point{{X: 1, Y: 2}}},
		{Op: scene.LineTo, P: [3]scene.Point{{X: 3, Y: 4}}},
		{Op: scene.LineTo, P: [3]scene.Point{{X: 5, Y: -6}}},
		{Op: scene.LineTo, P: [3]scene.Point{{X: 7, Y: -6}}},
		{Op: scene.LineTo, P: [3]scene.Point{{X: 7, Y: 8}}},
		{Op: scene.CubicTo, P: [3]scene.Point{{X: 1, Y: 2}, {X: 3, Y: 4}, {X: 5, Y: 6}}},
		{Op: scene.CubicTo, P: [3]scene.Point{{X: 7, Y: 8}, {X: 9, Y: 8}, {X: 11, Y: 6}}},
		{Op: scene.Close},
	}
	if len(got) != len(want) {
		t.Fatalf("%d steps, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("step %d: %v, want %v", i, got[i], want[i])
		}
	}
	for _, d := range []string{"m1 2", "M1", "L", "1 2", "M1 2A1 1 0 0 0 1 1", "M1 2Lx", "M1 2L3Z"} {
		if _, err := ParseIcon(svg(d)); d != "L" && err == nil {
			t.Errorf("%q was accepted", d)
		}
	}
	if _, err := ParseIcon([]byte("no svg")); err == nil {
		t.Error("text without XML was accepted")
	}
}

func FuzzParseIcon(f *testing.F) {
	f.Add("M1 2L3 4Z")
	f.Add("M1e-3.5C1 2 3 4 5 6")
	f.Fuzz(func(t *testing.T, d string) {
		path, err := parsePath(d)
		if err != nil && path != nil {
			t.Error("a path in spite of an error")
		}
	})
}
