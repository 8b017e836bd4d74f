package pictureboard

import (
	"errors"
	"strings"
	"testing"
)

func TestAFaultOfTheClipboardIsAnError(t *testing.T) {
	if _, err := guarded(func() ([]byte, error) { panic("header") }); err == nil || !strings.Contains(err.Error(), "header") {
		t.Errorf("a fault gives %v", err)
	}
	if b, err := guarded(func() ([]byte, error) { return []byte("p"), nil }); err != nil || string(b) != "p" {
		t.Errorf("gives %q, %v", b, err)
	}
}

func TestWithoutAClipboardNothingGoesThrough(t *testing.T) {
	b := &Board{}
	if b.Usable() {
		t.Error("is usable")
	}
	if p, err := b.Read(); p != nil || !errors.Is(err, errUnusable) {
		t.Errorf("reads %v, %v", p, err)
	}
	if err := b.Write([]byte("p")); !errors.Is(err, errUnusable) {
		t.Errorf("writes, %v", err)
	}
}
