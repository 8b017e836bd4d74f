package project

import (
	"log/slog"
	"reflect"
	"strings"
	"sync"
	"testing"
)

// quietLog is a log that finds texts of the sample project in what is logged. All tests of this package log
// into one, so that it sees full disks, damaged files and broken histories.
type quietLog struct {
	mu   sync.Mutex
	text strings.Builder
}

func (l *quietLog) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

// watchedLog is a log that complains at the end of a test about texts in it.
func watchedLog(t tester) *slog.Logger {
	l := &quietLog{}
	if c, ok := t.(interface{ Cleanup(func()) }); ok {
		c.Cleanup(func() {
			l.mu.Lock()
			defer l.mu.Unlock()
			for _, text := range told(l.text.String()) {
				t.Errorf("the log holds %q", text)
			}
		})
	}
	return slog.New(slog.NewTextHandler(l, nil))
}

// told are the texts of the sample project that a log holds.
func told(log string) (out []string) {
	for _, r := range sampleRecords() {
		v := reflect.ValueOf(r)
		for i := range v.NumField() {
			// What is short stands in any log, and codes are words of the program.
			text, ok := v.Field(i).Interface().(string)
			if ok && len(text) > 4 && !strings.Contains(text, ".") && strings.Contains(log, text) {
				out = append(out, text)
			}
		}
	}
	return out
}

func TestALogThatTellsIsFound(t *testing.T) {
	if got := told(`level=ERROR msg="keep change" error="Betriebsrat breaks rule"`); len(got) != 1 {
		t.Errorf("found %q", got)
	}
}
