package workbook

import (
	"bytes"
	"os"
	"testing"
)

func write(t *testing.T, p Params) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWriteGivesEqualBytes(t *testing.T) {
	one := write(t, newFixture(t).params())
	two := write(t, newFixture(t).params())
	if !bytes.Equal(one, two) {
		t.Fatal("two runs gave different bytes")
	}
	if out := os.Getenv("WORKBOOK_OUT"); out != "" {
		if err := os.WriteFile(out, one, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
