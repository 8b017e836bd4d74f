// Adds the opening of documents to the delegate that GLFW sets: GLFW and the toolkit have none. It is a
// category, so it is there before the application is, and a cold start by double click works too. Should
// GLFW rename its delegate, the program does not link any more.
#import <AppKit/AppKit.h>
#import <Foundation/Foundation.h>

extern void wegmarkeOpenDocument(char *path);

@interface GLFWApplicationDelegate : NSObject
@end

@interface GLFWApplicationDelegate (WegmarkeDocuments)
- (void)application:(NSApplication *)sender openURLs:(NSArray *)urls;
@end

@implementation GLFWApplicationDelegate (WegmarkeDocuments)
- (void)application:(NSApplication *)sender openURLs:(NSArray *)urls
{
    (void)sender;
    for (NSURL *url in urls) {
        if ([url isFileURL])
            wegmarkeOpenDocument((char *)[[url path] fileSystemRepresentation]);
    }
}
@end
