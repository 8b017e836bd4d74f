package wishes

import (
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

var systemParameters = windows.NewLazySystemDLL("user32.dll").NewProc("SystemParametersInfoW")

// getAnimation is SPI_GETCLIENTAREAANIMATION.
const getAnimation = 0x1042

func read() (w Wishes) {
	moves := int32(1)
	if ok, _, _ := systemParameters.Call(getAnimation, 0, uintptr(unsafe.Pointer(&moves)), 0); ok != 0 {
		w.Still = moves == 0
	}
	k, err := registry.OpenKey(registry.CURRENT_USER, `Software\Microsoft\Accessibility`, registry.QUERY_VALUE)
	if err != nil {
		return w
	}
	defer k.Close()
	if percent, _, err := k.GetIntegerValue("TextScaleFactor"); err == nil && percent >= 100 && percent <= 225 {
		w.Text = int(percent)
	}
	return w
}
