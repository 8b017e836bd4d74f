package qrcode

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// finder says whether the mark of a corner lies there: a dark ring, a light one and a dark core.
func finder(m [][]bool, left, top int) bool {
	for y := range 7 {
		for x := range 7 {
			ring := x == 0 || y == 0 || x == 6 || y == 6
			core := x >= 2 && x <= 4 && y >= 2 && y <= 4
			if m[top+y][left+x] != (ring || core) {
				return false
			}
		}
	}
	return true
}

func TestModulesAreACode(t *testing.T) {
	for _, text := range []string{"a", "https://tauberwerk.de/größe?ü=€", strings.Repeat("BEGIN:VCARD äöü ", 60), strings.Repeat("x", mostBytes)} {
		m, err := Modules(text)
		if err != nil {
			t.Fatal(err)
		}
		n := len(m)
		if n < 21 || (n-21)%4 != 0 || len(m[0]) != n {
			t.Errorf("%d modules in a row", n)
		}
		if !finder(m, 0, 0) || !finder(m, n-7, 0) || !finder(m, 0, n-7) {
			t.Errorf("%d bytes: a corner has no mark", len(text))
		}
		for i := 8; i < n-8; i++ {
			if m[6][i] != (i%2 == 0) || m[i][6] != (i%2 == 0) {
				t.Fatalf("%d bytes: the line that tells the size is broken at %d", len(text), i)
			}
		}
	}
}

func TestWhatHasNoRoomIsRefused(t *testing.T) {
	if _, err := Modules(strings.Repeat("x", mostBytes+1)); !errors.Is(err, ErrTooLong) {
		t.Errorf("too long: %v", err)
	}
	if _, err := Modules("\xff"); err == nil {
		t.Error("bytes that are no text make a code")
	}
}

func TestPictureAndDrawingShowTheModules(t *testing.T) {
	m, err := Modules("tel:+4993411234")
	if err != nil {
		t.Fatal(err)
	}
	edge := len(m) + 2*Quiet
	var raw bytes.Buffer
	if err := WritePNG(&raw, m); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&raw)
	if err != nil {
		t.Fatal(err)
	}
	scale := img.Bounds().Dx() / edge
	if img.Bounds().Dx() != scale*edge || img.Bounds().Dx() < pixels || img.Bounds().Dy() != img.Bounds().Dx() {
		t.Fatalf("%v for %d modules", img.Bounds(), edge)
	}
	var drawing bytes.Buffer
	if err := WriteSVG(&drawing, m); err != nil {
		t.Fatal(err)
	}
	for d := xml.NewDecoder(bytes.NewReader(drawing.Bytes())); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	drawn := make([][]bool, edge)
	for y := range drawn {
		drawn[y] = make([]bool, edge)
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	for _, r := range regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-(\d+)z`).FindAllStringSubmatch(drawing.String(), -1) {
		if r[3] != r[4] {
			t.Fatalf("an open rectangle %v", r)
		}
		for x := range number(r[3]) {
			drawn[number(r[2])][number(r[1])+x] = true
		}
	}
	for y := range edge {
		for x := range edge {
			inside := x >= Quiet && y >= Quiet && x < edge-Quiet && y < edge-Quiet
			want := inside && m[y-Quiet][x-Quiet]
			red, _, _, _ := img.At(x*scale+scale/2, y*scale+scale/2).RGBA()
			if drawn[y][x] != want || (red == 0) != want {
				t.Fatalf("at %d, %d: drawn %v, painted %v, want %v", x, y, drawn[y][x], red == 0, want)
			}
		}
	}
}
