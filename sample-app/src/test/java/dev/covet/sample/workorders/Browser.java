package dev.covet.sample.workorders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.opentest4j.TestAbortedException;

/**
 * Chromium without a window. On a laptop without it the tests are skipped, with {@code CI=true} they fail. It must be on the
 * path with its driver, as Debian's packages {@code chromium} and {@code chromium-driver} are.
 */
final class Browser implements BeforeAllCallback, AfterAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern REQUESTED = Pattern.compile("\"request\":\\{.*?\"url\":\"([^\"]*)\"");

    private @Nullable ChromeDriver driver;

    @Override
    public void beforeAll(ExtensionContext context) {
        var chromium = program("chromium").or(() -> program("google-chrome"));
        var chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            throw missing();
        }
        var options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        // Root may not have the sandbox, and containers have little shared memory.
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .build();
        driver = new ChromeDriver(service, options);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (driver != null) {
            driver.quit();
        }
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static RuntimeException missing() {
        var message = "There is no Chromium with its driver on the path to test the dashboard with. On Debian:"
                + " apt-get install chromium chromium-driver.";
        return "true".equals(System.getenv("CI"))
                ? new IllegalStateException("With CI=true the dashboard must be tested. " + message)
                : new TestAbortedException(message);
    }

    /** Opens a page as if for the first time. */
    void open(String url) {
        driver().get("about:blank");
        driver().get(url);
    }

    /** The element of a style sheet's selector, as soon as it is there and to be seen. */
    WebElement find(String selector) {
        return new WebDriverWait(driver(), PATIENCE)
                .withMessage(() -> "There is no '" + selector + "' in: "
                        + driver().findElement(By.tagName("body")).getText())
                .until(ready -> ready.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    List<WebElement> all(String selector) {
        return driver().findElements(By.cssSelector(selector));
    }

    /** The visible text of an element, as soon as it contains something. */
    String textOf(String selector, String expected) {
        new WebDriverWait(driver(), PATIENCE)
                .withMessage(() -> "'" + selector + "' never says '" + expected + "' but: "
                        + find(selector).getText())
                .until(ready ->
                        ready.findElement(By.cssSelector(selector)).getText().contains(expected));
        return find(selector).getText();
    }

    /** What a function body gives back. */
    @Nullable
    Object run(String script, Object... arguments) {
        return driver().executeScript(script, arguments);
    }

    /** Waits until a function body says that it is so. */
    void until(String script, Object... arguments) {
        new WebDriverWait(driver(), PATIENCE)
                .withMessage(() -> "It never happened: " + script)
                .until(ready -> Boolean.TRUE.equals(run(script, arguments)));
    }

    void press(Keys key) {
        driver().switchTo().activeElement().sendKeys(key);
    }

    /** Shows the page as on a screen of so many pixels. */
    void size(int width, int height) {
        driver().executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Shows the page as on a system that is set to {@code light} or {@code dark}. */
    void scheme(String scheme) {
        driver().executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                List.of(
                                        Map.of("name", "prefers-color-scheme", "value", scheme),
                                        Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    byte[] screenshot() {
        var answer = driver().executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"));
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    /** What the console has said since it was asked last, but for remarks. */
    List<String> complaints() {
        return driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** The addresses that were asked for since this was asked last. */
    List<String> requests() {
        var requests = new ArrayList<String>();
        for (var entry : driver().manage().logs().get(LogType.PERFORMANCE)) {
            var message = entry.getMessage();
            if (message.contains("\"Network.requestWillBeSent\"")) {
                var url = REQUESTED.matcher(message);
                requests.add(url.find() ? url.group(1) : message);
            }
        }
        return requests;
    }

    private ChromeDriver driver() {
        if (driver == null) {
            throw new IllegalStateException("The browser was not started");
        }
        return driver;
    }
}
