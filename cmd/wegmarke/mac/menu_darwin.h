// The words of Menu in documents.go, in the same order.
enum {
    wordAbout, wordSettings, wordServices, wordHide, wordHideOthers, wordShowAll, wordQuit,
    wordWindow, wordMinimise, wordZoom, wordToFront, wordFullScreen, wordHelp
};

void wegmarkeSetMenu(char **words);
