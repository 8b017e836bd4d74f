package project

import "strings"

// inCloudFolder recognises the folders of sync programs by their usual names. It only decides
// whether the file is also saved while the user rests; saving itself is safe there too.
func inCloudFolder(path string) bool {
	for part := range strings.SplitSeq(strings.ReplaceAll(strings.ToLower(path), `\`, "/"), "/") {
		for _, name := range []string{
			"onedrive", "dropbox", "google drive", "googledrive", "my drive", "nextcloud",
			"owncloud", "icloud", "mobile documents", "cloudstorage", "box sync", "syncthing",
		} {
			if strings.HasPrefix(part, name) {
				return true
			}
		}
	}
	return false
}

// savesAtRest says whether a file is also saved without being asked: on local disks only, because on
// others each save is an upload.
func savesAtRest(path string) bool { return onLocalDisk(path) && !inCloudFolder(path) }
