package dev.covet.sample.workorders.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was asked for does not go with how things are; answered with 409 and the sentence. */
public class ConflictException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String why) {
        super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, why), null);
    }
}
