// Runs the Objective-C of cmd/wegmarke/mac under GNUstep: a delegate and a menu bar as GLFW makes them,
// documents that come, and the words of the menu before and after. packaging/macos/check.sh builds it
// together with the two files and reads what it prints.
#import <AppKit/AppKit.h>
#import <Foundation/Foundation.h>
#include <stdio.h>

#include "menu_darwin.h"

@interface GLFWApplicationDelegate : NSObject
@end
@implementation GLFWApplicationDelegate
@end
@interface GLFWApplicationDelegate (Harness)
- (void)application:(id)sender openURLs:(NSArray *)urls;
@end

void wegmarkeOpenDocument(char *path) { printf("open: %s\n", path); }

static NSMenu *add(NSMenu *bar, NSString *title)
{
    NSMenuItem *top = [bar addItemWithTitle:@"" action:NULL keyEquivalent:@""];
    NSMenu *menu = [[NSMenu alloc] initWithTitle:title];
    [top setSubmenu:menu];
    [menu setTitle:title]; // GNUstep takes the one of the item, AppKit does not
    return menu;
}

static void command(NSMenu *menu, NSString *title, NSString *action, NSString *key)
{
    [menu addItemWithTitle:title action:NSSelectorFromString(action) keyEquivalent:key];
}

static void show(NSMenu *bar)
{
    for (NSMenuItem *top in [bar itemArray]) {
        printf("menu %s:", [[[top submenu] title] UTF8String]);
        for (NSMenuItem *item in [[top submenu] itemArray])
            printf(" [%s|%s]", [[item title] UTF8String], [[item keyEquivalent] UTF8String]);
        printf("\n");
    }
}

int main(void)
{
    NSAutoreleasePool *pool = [NSAutoreleasePool new];
    id delegate = [GLFWApplicationDelegate new];
    printf("responds: %d\n", [delegate respondsToSelector:@selector(application:openURLs:)]);
    [delegate application:nil
                 openURLs:[NSArray arrayWithObjects:[NSURL fileURLWithPath:@"/Meine Übersicht/Reise 1 100%#.wegmarke"],
                                                    [NSURL URLWithString:@"https://x/y"],
                                                    [NSURL fileURLWithPath:@"/b.wegmarke"], nil]];

    char *words[] = {"Über W", "Einstellungen …", "Dienste", "W ausblenden", "Andere", "Alle", "W beenden",
                     "Fenster", "Ablegen", "Zoomen", "Nach vorn", "Vollbild", "Hilfe"};
    NSApplication *app = [NSApplication sharedApplication];
    wegmarkeSetMenu(words); // before there is a menu bar

    NSMenu *bar = [[NSMenu alloc] initWithTitle:@"bar"];
    NSMenu *own = add(bar, @"");
    command(own, @"About W", @"orderFrontStandardAboutPanel:", @"");
    command(own, @"Settings…", @"tapped:", @",");
    NSMenu *services = [[NSMenu alloc] initWithTitle:@"Services"];
    [[own addItemWithTitle:@"Services" action:NULL keyEquivalent:@""] setSubmenu:services];
    command(own, @"Hide W", @"hide:", @"h");
    command(own, @"Hide Others", @"hideOtherApplications:", @"h");
    command(own, @"Show All", @"unhideAllApplications:", @"");
    command(own, @"Quit W", @"terminate:", @"q");
    command(add(bar, @"Datei"), @"Settings of mine", @"tapped:", @"");
    command(add(bar, @"Hilfe"), @"Hilfe", @"tapped:", @"");
    NSMenu *window = add(bar, @"Window");
    command(window, @"Minimize", @"performMiniaturize:", @"m");
    command(window, @"Zoom", @"performZoom:", @"");
    command(window, @"Bring All to Front", @"arrangeInFront:", @"");
    command(window, @"Enter Full Screen", @"toggleFullScreen:", @"f");

    [app setMainMenu:bar];
    [app setServicesMenu:services];
    [app setWindowsMenu:window];
    wegmarkeSetMenu(words);
    wegmarkeSetMenu(words); // again, as after every change of the language
    show([app mainMenu]);
    [pool drain];
    return 0;
}
