package dev.covet.sample.workorders.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was asked for is not there; answered with 404 and the sentence. */
public class NotFoundException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, what), null);
    }
}
