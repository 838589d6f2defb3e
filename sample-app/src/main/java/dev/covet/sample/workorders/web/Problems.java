package dev.covet.sample.workorders.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what goes wrong with a problem detail, and wrong input with a sentence for each field. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final String NO_SUCH_VALUE = "has a value that it cannot have";

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new LinkedHashMap<String, String>();
        for (var error : exception.getBindingResult().getFieldErrors()) {
            errors.putIfAbsent(error.getField(), error.isBindingFailure() ? NO_SUCH_VALUE : sentence(error));
        }
        return answer(exception, exception.getBody(), errors, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var errors = new LinkedHashMap<String, String>();
        for (var parameter : exception.getParameterValidationResults()) {
            for (var error : parameter.getResolvableErrors()) {
                errors.putIfAbsent(
                        error instanceof FieldError field
                                ? field.getField()
                                : String.valueOf(parameter.getMethodParameter().getParameterName()),
                        sentence(error));
            }
        }
        return answer(exception, exception.getBody(), errors, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception exception,
            ProblemDetail problem,
            Map<String, String> errors,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        problem.setDetail("Some values are not right.");
        problem.setProperty("errors", errors);
        return handleExceptionInternal(exception, problem, headers, status, request);
    }

    private static String sentence(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }

    @ExceptionHandler
    ProblemDetail somebodyWasFaster(OptimisticLockingFailureException exception) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "Somebody else has changed it meanwhile. Read it again, then repeat the change.");
    }

    /** The engines word these differently, and name tables: so it is said in our own words. */
    @ExceptionHandler
    ProblemDetail refusedByTheDatabase(DataIntegrityViolationException exception) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "It contradicts what is stored already, such as a number that is taken.");
    }
}
