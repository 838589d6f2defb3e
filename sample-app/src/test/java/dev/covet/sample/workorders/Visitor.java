package dev.covet.sample.workorders;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.jayway.jsonpath.JsonPath;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

/** Somebody who uses the running application over HTTP. */
final class Visitor {

    private final RestTestClient client;

    Visitor(RestTestClient client) {
        this.client = client;
    }

    /** @param values for the parts of {@code uri} in braces, in order */
    RestTestClientResponse get(String uri, Object... values) {
        return RestTestClientResponse.from(client.get().uri(uri, values).exchange());
    }

    RestTestClientResponse post(String uri, String json) {
        return RestTestClientResponse.from(client.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange());
    }

    RestTestClientResponse delete(String uri) {
        return RestTestClientResponse.from(client.delete().uri(uri).exchange());
    }

    static String text(RestTestClientResponse response) {
        return new String(response.getExchangeResult().getResponseBodyContent(), UTF_8);
    }

    /** The text at {@code path} of the JSON answered. */
    static String text(RestTestClientResponse response, String path) {
        return JsonPath.read(text(response), path);
    }
}
