// Puts the words of the window's language into the menus that GLFW makes in English, and Help to the end.
#import <AppKit/AppKit.h>
#import <Foundation/Foundation.h>
#include <string.h>

#include "menu_darwin.h"

static NSString *word(char **words, int i)
{
    return [NSString stringWithUTF8String:words[i]];
}

// actionWord says which word stands for a command of the system; -1 for none.
static int actionWord(SEL action)
{
    static const struct {
        const char *name;
        int word;
    } known[] = {
        {"orderFrontStandardAboutPanel:", wordAbout}, {"hide:", wordHide},
        {"hideOtherApplications:", wordHideOthers}, {"unhideAllApplications:", wordShowAll},
        {"terminate:", wordQuit}, {"performMiniaturize:", wordMinimise}, {"performZoom:", wordZoom},
        {"arrangeInFront:", wordToFront}, {"toggleFullScreen:", wordFullScreen},
    };
    if (action == NULL)
        return -1;
    NSString *name = NSStringFromSelector(action);
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        if ([name isEqualToString:[NSString stringWithUTF8String:known[i].name]])
            return known[i].word;
    }
    return -1;
}

void wegmarkeSetMenu(char **words)
{
    NSApplication *app = [NSApplication sharedApplication];
    NSMenu *bar = [app mainMenu], *windows = [app windowsMenu], *services = [app servicesMenu];
    if (bar == nil || [bar numberOfItems] == 0)
        return;
    NSMenu *own = [[bar itemAtIndex:0] submenu];
    for (NSMenuItem *top in [bar itemArray]) {
        NSMenu *menu = [top submenu];
        if (menu == windows)
            [menu setTitle:word(words, wordWindow)];
        for (NSMenuItem *item in [menu itemArray]) {
            int which = actionWord([item action]);
            if (which >= 0)
                [item setTitle:word(words, which)];
            else if (menu == own && [item submenu] != nil && [item submenu] == services)
                [item setTitle:word(words, wordServices)];
            else if (menu == own && [[item title] hasPrefix:@"Settings"])
                [item setTitle:word(words, wordSettings)];
        }
    }
    NSString *help = word(words, wordHelp);
    for (NSInteger i = 1; i < [bar numberOfItems] - 1; i++) {
        NSMenuItem *top = [bar itemAtIndex:i];
        if ([[[top submenu] title] isEqualToString:help]) {
            [top retain];
            [bar removeItemAtIndex:i];
            [bar addItem:top];
            [top release];
            break;
        }
    }
}
