package ui

import (
	"time"

	"golang.org/x/sys/windows"
)

var getMessageTime = windows.NewLazySystemDLL("user32.dll").NewProc("GetMessageTime")

// pressed is when the message came about that is being handled.
func pressed() (time.Time, bool) {
	ms, _, _ := getMessageTime.Call()
	return time.UnixMilli(int64(uint32(ms))), true // counts from the start of the system
}
